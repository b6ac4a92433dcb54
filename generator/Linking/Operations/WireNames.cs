namespace OssGen.Generator.Linking.Operations;

/// <summary>The wire names of the query parameters or headers of one message, and the prefixes of its header maps.</summary>
internal sealed class WireNames(StringComparer comparer)
{
    private readonly HashSet<string> _names = new(comparer);
    private readonly List<string> _prefixes = [];

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>Adds a name. Returns false if the name has already been added.</summary>
    public bool Add(string name) => _names.Add(name);

    public void AddPrefix(string prefix) => _prefixes.Add(prefix);

    public string? PrefixOf(string name) => _prefixes.Find(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    public string? NameUnder(string prefix) => _names.FirstOrDefault(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
