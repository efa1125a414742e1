namespace Storefront;

/// <summary>What a customer wants, and what it costs once the prices are known.</summary>
sealed class Order(int number, string customer, List<Line> lines)
{
    public int Number => number;
    public string Customer => customer;
    public List<Line> Lines => lines;
    public decimal Total { get; set; }
}

/// <summary>Some pieces of one article.</summary>
readonly record struct Line(string Article, int Pieces)
{
    public override string ToString() => $"{Pieces} x {Article}";
}
