namespace OssGen.Conformance.Tests.Catalog;

/// <summary>The table <c>differences.txt</c>: where the spec is right to say something else than the catalog, and why.</summary>
internal sealed class KnownDifferences
{
    private readonly Dictionary<(string Operation, string Difference), string> _reasons = [];

    private KnownDifferences(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            var cells = line.Split(" | ");
            if (cells is not [var operation, var difference, { Length: > 0 } reason])
            {
                throw new InvalidDataException($"differences.txt: '{line}' is not 'operation | difference | reason'.");
            }

            _reasons.Add((operation, difference), reason);
        }
    }

    public static KnownDifferences Load() => new(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Catalog", "differences.txt")));

    /// <summary>Operations of the table; <c>*</c> stands for all.</summary>
    public IEnumerable<(string Operation, string Difference)> All => _reasons.Keys;

    public bool Has(string operation, string difference) =>
        _reasons.ContainsKey((operation, difference)) || _reasons.ContainsKey(("*", difference));
}
