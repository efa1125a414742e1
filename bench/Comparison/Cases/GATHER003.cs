namespace Cases.GATHER003;

class Example : Scaffold
{
    readonly string[] names = ["a", "b"];

    sealed class Named(string[] names)
    {
        public string[] Names => names;
    }

    void Message_with_one_hole() => log.Info("Names: {Names}", names); // BAD

    void Message_with_one_hole_for_a_fresh_array(IEnumerable<string> found)
    {
        log.Info("Found {Names}", found.ToArray()); // BAD
    }

    void Message_with_one_hole_for_types(Type[] types) => log.Info("Known types: {Types}", types); // BAD

    string Format_with_one_hole() => string.Format("Names: {0}", names); // BAD

    void Written_with_one_hole() => Console.WriteLine("Names: {0}", names); // BAD

    object Constructor_that_takes_the_array() => Activator.CreateInstance(typeof(Named), names)!; // BAD

    void Delegate_that_takes_the_array()
    {
        Action<string[]> print = all => Console.Write(all.Length);
        print.DynamicInvoke(names); // BAD
    }

    void Cast_to_object() => log.Info("Names: {Names}", (object)names); // OK

    void Wrapped_in_an_array() => log.Info("Names: {Names}", new object[] { names }); // OK

    void Two_holes_for_two_names() => log.Info("{A} and {B}", names); // OK

    void Array_of_values_stays_one() => log.Info("N: {N}", new int[] { 1, 2 }); // OK

    void Two_arguments() => log.Info("{A} {N}", 1, names); // OK

    void Forwarded(string template, params object[] args) => log.Info(template, args); // OK

    void Written_with_two_holes() => Console.WriteLine("{0}|{1}", names); // OK

    string Joined() => string.Join(", ", names); // OK

    void Array_of_objects(object[] row) => log.Info("{First}", row); // OK

    void No_hole_is_constant(string template) => log.Info(template, names); // OK

    string Concatenated() => string.Concat(names); // OK
}
