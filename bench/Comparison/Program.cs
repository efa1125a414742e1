using AsyncGather.Comparison;
using AsyncGather.Peers;

// Runs this package and others over the same cases, and writes what they report into docs/comparison.md.
var measurement = await Measurement.Take();
foreach (var (analyzer, message) in measurement.Crashes.OrderBy(crash => crash.Key, StringComparer.Ordinal)) Console.Error.WriteLine($"{analyzer} threw: {message}");

var tables = new Tables(measurement);
var counting = Tables.Counting(measurement);
new Page(Path.Combine(Here.Of("Root"), "docs", "comparison.md"))
    .With("Packages", tables.Versions())
    .With("Totals", tables.Totals())
    .With("Rules", tables.ByRule())
    .With("Our faults", tables.OurFaults())
    .With("Counting", counting)
    .With("Cases", tables.ByCase())
    .Save();
Console.WriteLine(tables.Totals());
