namespace Storefront;

/// <summary>Keeps orders and labels as files of a temporary folder.</summary>
sealed class Archive : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storefront-");

    public int Count(string pattern) => folder.GetFiles(pattern).Length;

    // WRONG: nobody waits for the loop; the task that is returned says that all is saved.
    public Task SaveAsync(IEnumerable<Order> orders)
    {
        Parallel.ForEachAsync(orders, async (order, cancellation) => await WriteAsync($"{order.Number}.order", $"{order.Customer} {order.Total}", cancellation));
        return Task.CompletedTask;
    }

    // WRONG: the list is filled, and the group is empty.
    public async Task PrintLabelsAsync(IEnumerable<Order> orders)
    {
        var labels = new List<Task>();
        foreach (var order in orders) labels.Add(WriteAsync($"{order.Number}.label", order.Customer, CancellationToken.None));
        await Task.WhenAll();
    }

    // Right: the same list, and the group has it.
    public async Task PrintReceiptsAsync(IEnumerable<Order> orders)
    {
        var receipts = new List<Task>();
        foreach (var order in orders) receipts.Add(WriteAsync($"{order.Number}.receipt", $"{order.Total}", CancellationToken.None));
        await Task.WhenAll(receipts);
    }

    async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text, cancellationToken);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
