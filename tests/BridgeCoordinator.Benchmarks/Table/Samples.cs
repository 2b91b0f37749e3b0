namespace BridgeCoordinator.Benchmarks.Table;

/// <summary>Values of one kind, and where they lie.</summary>
internal sealed class Samples
{
    private readonly List<double> values = [];

    public int Count => values.Count;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Max => values.Max();

    public void Add(double value)
    {
        lock (values) values.Add(value);
    }

    public double At(double share) => values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * share)));

    public override string ToString() => $"p50 {Line.Short(Median)}, p99 {Line.Short(P99)}, most {Line.Short(Max)} of {Count}";
}
