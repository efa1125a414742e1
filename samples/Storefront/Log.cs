namespace Storefront;

/// <summary>Writes lines like "parcel: 2 x tea, 1 x cup".</summary>
static class Log
{
    public static void Write(string title, params object[] items) => Write(title, items.AsEnumerable());

    public static void Write(string title, IEnumerable<object> items) => Console.WriteLine($"{title}: {string.Join(", ", items)}");
}
