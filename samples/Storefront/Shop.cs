using System.Net;

namespace Storefront;

/// <summary>The other side of the wire: a shop server inside the process, which answers as slowly as a real one.</summary>
sealed class Shop : HttpMessageHandler
{
    // Long enough that a caller who does not wait has gone on.
    static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(400);

    static readonly Dictionary<string, string> Prices = new() { ["tea"] = "4.50", ["cup"] = "7.00", ["pot"] = "21.00" };

    int mails;

    public int Mails => mails;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Latency, cancellationToken);
        var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
        if (path is ["mails"])
        {
            Interlocked.Increment(ref mails);
            return new HttpResponseMessage(HttpStatusCode.Accepted);
        }

        return path is ["prices", var article] && Prices.TryGetValue(article, out var price)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(price) }
            : new HttpResponseMessage(HttpStatusCode.NotFound);
    }
}
