using Storefront;

// Six figures of a small shop. Every one of them is wrong, because of a mistake with a group of async operations:
//    dotnet run check.cs                    shows the mistakes
//    dotnet run check.cs -- COPY --fix      repairs them in a copy of this folder

using var shop = new Shop();
using var http = new HttpClient(shop) { BaseAddress = new Uri("http://shop.example/") };
using var archive = new Archive();
var prices = new PriceList(http);
var mailer = new Mailer(http);

List<Order> orders =
[
    new(1, "Ada", [new("tea", 2), new("cup", 1)]),
    new(2, "Grace", [new("pot", 1)]),
    new(3, "Edsger", [new("cup", 4), new("tea", 1)]),
];

await prices.PriceAsync(orders);
Log.Write("total", $"{orders.Sum(order => order.Total):0.00} for {orders.Count} orders");

await archive.SaveAsync(orders);
Log.Write("saved", $"{archive.Count("*.order")} of {orders.Count} orders");

await archive.PrintLabelsAsync(orders);
await archive.PrintReceiptsAsync([]);
Log.Write("labels", $"{archive.Count("*.label")} of {orders.Count} printed");

// Right: an event handler may be async void.
mailer.Done += async (_, _) => await Task.Yield();
await mailer.ConfirmAsync(orders);
Log.Write("mails", $"{shop.Mails} of {orders.Count + 1} sent");

// WRONG: a List of a struct is no IEnumerable<object>, so the list is the one and only item.
Log.Write("parcel", orders[0].Lines);
// Right: a list of strings is.
Log.Write("customers", orders.Select(order => order.Customer).ToList());

try
{
    await prices.VerifyAsync(["tea", "unicorn"]);
    Log.Write("articles", "all known");
}
catch (HttpRequestException e)
{
    Log.Write("articles", $"not all known ({(int?)e.StatusCode})");
}
