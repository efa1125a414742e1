using System.Buffers;
using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>Finds the same object in several places. Identity, never equality: what objects say of each other is not asked.</summary>
static class Duplicates
{
    /// <summary>As many are compared each with each.</summary>
    public const int Few = 16;

    /// <summary>For each place the first place of the same object; null where each stands once.</summary>
    public static int[]? FirstPlaces<T>(ReadOnlySpan<T> items) where T : class => items.Length <= Few ? Compare(items) : LookUp(items);

    static int[]? Compare<T>(ReadOnlySpan<T> items) where T : class
    {
        int[]? places = null;
        for (var index = 1; index < items.Length; index++)
            for (var first = 0; first < index; first++)
            {
                if (!ReferenceEquals(items[first], items[index])) continue;
                (places ??= Places(items.Length))[index] = first;
                break;
            }
        return places;
    }

    // One table of places, open addressing, from the pool.
    static int[]? LookUp<T>(ReadOnlySpan<T> items) where T : class
    {
        var bits = 1;
        while (1 << bits < items.Length * 2L) bits++;
        var table = ArrayPool<int>.Shared.Rent(1 << bits);
        Array.Clear(table, 0, 1 << bits);
        int[]? places = null;
        for (var index = 0; index < items.Length; index++)
        {
            // The golden ratio spreads what is next to each other.
            var slot = (int)(unchecked((uint)RuntimeHelpers.GetHashCode(items[index]) * 2654435769u) >> (32 - bits));
            while (table[slot] != 0 && !ReferenceEquals(items[table[slot] - 1], items[index])) slot = (slot + 1) & ((1 << bits) - 1);
            if (table[slot] == 0) table[slot] = index + 1;
            else (places ??= Places(items.Length))[index] = table[slot] - 1;
        }
        ArrayPool<int>.Shared.Return(table);
        return places;
    }

    static int[] Places(int count)
    {
        var places = new int[count];
        for (var place = 0; place < count; place++) places[place] = place;
        return places;
    }
}
