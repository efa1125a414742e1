using System.Globalization;

namespace Storefront;

/// <summary>Asks the shop what things cost.</summary>
sealed class PriceList(HttpClient http)
{
    // WRONG: each lambda is async void. ForEach is done before the first price has come.
    public async Task PriceAsync(List<Order> orders)
    {
        await WarmUpAsync();
        orders.ForEach(async order => order.Total = await TotalAsync(order));
    }

    // Right: the group is awaited, and gives the prices in the order of the lines.
    async Task<decimal> TotalAsync(Order order)
    {
        var prices = await Task.WhenAll(order.Lines.Select(async line => line.Pieces * await PriceAsync(line.Article)));
        return prices.Sum();
    }

    // Right: the lambda is not async, it collects what the group then waits for.
    async Task WarmUpAsync()
    {
        List<string> articles = ["tea", "cup"];
        var requests = new List<Task>();
        articles.ForEach(article => requests.Add(PriceAsync(article)));
        await Task.WhenAll(requests);
    }

    public async Task<decimal> PriceAsync(string article) =>
        decimal.Parse(await http.GetStringAsync($"prices/{article}"), CultureInfo.InvariantCulture);

    // WRONG: the statement drops the group, so the caller's catch never sees what went wrong.
    public Task VerifyAsync(IEnumerable<string> articles)
    {
        Task.WhenAll(articles.Select(PriceAsync));
        return Task.CompletedTask;
    }
}
