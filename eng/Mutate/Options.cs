namespace AsyncGather.Mutate;

/// <summary>What the command line asks for.</summary>
sealed record Options(int Count, int Seed, string Only, bool ListOnly, bool Keep, Target Target)
{
    /// <summary>Reads the arguments; null, with a word about it, where one is not known.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options(50, 1, "", false, false, Target.Rules);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--count" when int.TryParse(value, out var count): (options, i) = (options with { Count = count }, i + 1); break;
                case "--seed" when int.TryParse(value, out var seed): (options, i) = (options with { Seed = seed }, i + 1); break;
                case "--only" when value.Length > 0: (options, i) = (options with { Only = value }, i + 1); break;
                case "--runtime": options = options with { Target = Target.Runtime }; break;
                case "--list": options = options with { ListOnly = true }; break;
                case "--keep": options = options with { Keep = true }; break;
                default: Console.Error.WriteLine($"'{args[i]}' is none of --count N, --seed N, --only PART-OF-A-PATH, --runtime, --list, --keep."); return null;
            }
        }

        return options;
    }
}
