using System.Collections.Immutable;
using System.Data;
using System.Text;
using System.Xml.Linq;

namespace Cases.GATHER001;

class Example : Scaffold
{
    readonly List<string> names = ["a", "b"];
    readonly StringBuilder text = new();

    void Unconstrained_type_parameter<T>(ICollection<T> entities) => db.RemoveRange(entities); // BAD

    void List_of_a_value_type() => db.AddRange(ids); // BAD

    async Task List_of_a_value_type_in_an_async_call() => await db.AddRangeAsync(ids); // BAD

    void Joined_with_one_more_value() => Console.Write(string.Join(",", ids, 4)); // BAD

    void Joined_after_a_header() => Console.Write(string.Join(", ", "names", names)); // BAD

    void Inferred_as_the_collection() => Console.Write(Poly.AppendJoin(",", ids)); // BAD

    void Inferred_as_a_set() => Console.Write(Poly.AppendJoin("; ", new HashSet<string>(names))); // BAD

    void Query_over_values()
    {
        db.RemoveRange(ids.Where(id => id > 1)); // BAD
    }

    void Format_with_two_holes() => Console.Write(string.Format("{0} and {1}", ids)); // BAD

    void Appended_format_with_two_holes() => text.AppendFormat("{0}:{1}", names); // BAD

    void Row_of_a_table(DataTable table, List<object> cells)
    {
        table.Rows.Add(cells); // BAD
    }

    void Concatenated_with_three_more() => Console.Write(string.Concat("ids: ", ids, ", names: ", names)); // BAD

    void Covariance_picks_the_sequence() => db.RemoveRange(new List<string> { "a" }); // OK

    void Constrained_type_parameter<T>(ICollection<T> entities) where T : class => db.RemoveRange(entities); // OK

    void Joined_alone() => Console.Write(string.Join(",", ids)); // OK

    void Joined_names() => text.AppendJoin(", ", names); // OK

    void Cast_to_objects() => db.AddRange(ids.Cast<object>()); // OK

    void Several_elements() => db.AddRange(new object(), new object()); // OK

    void Type_argument_says_it() => Console.Write(Poly.AppendJoin<int>(",", ids)); // OK

    void Elements_by_value() => Console.Write(Poly.AppendJoin(",", 1, 2, 3)); // OK

    void Structured_logging() => log.Info("Deleted {Ids}", ids); // OK

    object Xml_flattens_by_design() => new XElement("names", names.Select(name => new XElement("name", name))); // OK

    object Constructor_that_takes_a_list() => Activator.CreateInstance(typeof(List<int>), ids)!; // OK

    ImmutableArray<List<int>> An_array_of_lists_is_wanted() => ImmutableArray.Create(ids); // OK

    string One_hole_for_one_list() => string.Format("{0}", ids.Count); // OK

    string Concatenated_names() => string.Concat(names); // OK
}
