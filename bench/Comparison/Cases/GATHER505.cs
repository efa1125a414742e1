namespace Cases.GATHER505;

class Example : Scaffold
{
    readonly object door = new();
    readonly List<int> all = new();

    IEnumerable<int> A_query() { lock (door) { return all.Select(i => i + 1); } } // BAD

    IEnumerable<int> A_longer_one() { lock (door) return all.Where(i => i > 1).OrderBy(i => i); } // BAD

    IEnumerable<int> A_list() { lock (door) { return all.Select(i => i + 1).ToList(); } } // OK

    int A_number() { lock (door) return all.Where(i => i > 1).Count(); } // OK

    IEnumerable<int> Of_a_parameter(List<int> own) { lock (door) return own.Select(i => i + 1); } // OK
}
