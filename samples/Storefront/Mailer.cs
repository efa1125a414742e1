namespace Storefront;

/// <summary>Tells the customers, through the shop's mail service.</summary>
sealed class Mailer(HttpClient http)
{
    public event EventHandler? Done;

    // WRONG: Select starts nothing until somebody reads it, and nobody does. No mail leaves the house.
    public async Task ConfirmAsync(IEnumerable<Order> orders)
    {
        await SendAsync("the warehouse");
        orders.Select(async order => await SendAsync(order.Customer));
        Done?.Invoke(this, EventArgs.Empty);
    }

    // Right: the sequence is returned, and the caller enumerates it.
    public IEnumerable<Task> Reminders(IEnumerable<Order> orders) => orders.Select(order => SendAsync(order.Customer));

    async Task SendAsync(string recipient)
    {
        using var response = await http.PostAsync("mails", new StringContent(recipient));
        response.EnsureSuccessStatusCode();
    }
}
