namespace Cases.GATHER110;

class Example : Scaffold
{
    public event Func<Task>? Saving;

    public event Func<object, EventArgs, Task>? Changed;

    async Task Local_with_two_handlers()
    {
        Func<Task>? ev = null;
        ev += () => DoAsync(1);
        ev += () => DoAsync(2);
        await ev!(); // BAD
    }

    async Task Event() { if (Saving is not null) await Saving(); } // BAD

    async Task Event_by_invoke() => await Saving!.Invoke(); // BAD

    async Task Event_with_arguments()
    {
        if (Changed != null)
        {
            await Changed(this, EventArgs.Empty); // BAD
        }
    }

    async Task Event_copied_to_a_local()
    {
        var handler = Changed;
        if (handler != null) await handler.Invoke(this, EventArgs.Empty); // BAD
    }

    async Task Event_or_nothing() => await (Saving?.Invoke() ?? Task.CompletedTask); // BAD

    Task Event_returned() => Saving?.Invoke() ?? Task.CompletedTask; // BAD

    void Callback_of_a_token() => ct.Register(async () => await Task.WhenAll(tasks)); // BAD

    async Task Each_handler() // OK
    {
        if (Saving is not null) await Task.WhenAll(Saving.GetInvocationList().Cast<Func<Task>>().Select(handler => handler()));
    }

    async Task One_handler_after_another() // OK
    {
        foreach (Func<Task> handler in Saving?.GetInvocationList() ?? []) await handler();
    }

    async Task Function_that_was_passed(Func<Task> work) => await work(); // OK

    async Task Local_with_one_handler() // OK
    {
        Func<Task> work = () => DoAsync(1);
        await work();
    }

    async Task List_of_functions(List<Func<Task>> all) // OK
    {
        foreach (var one in all) await one();
    }

    void Event_without_a_task(EventHandler? handler) => handler?.Invoke(this, EventArgs.Empty); // OK

    void Callback_of_a_token_without_async() => ct.Register(() => sem.Release()); // OK
}
