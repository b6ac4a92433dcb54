namespace OssGen.Generator.Linking.Operations;

/// <summary>The wire names of the query parameters or headers of one message, and the prefixes of its header maps.</summary>
internal sealed class WireNames(StringComparer comparer)
{
    private readonly Dictionary<string, string> _names = new(comparer);
    private readonly List<string> _prefixes = [];

    public bool Contains(string name) => _names.ContainsKey(name);

    /// <summary>Adds a name. Returns false if the name has already been added.</summary>
    public bool Add(string name)
    {
        var isNew = !Contains(name);
        if (isNew)
        {
            _names.Add(name, name);
        }

        return isNew;
    }

    /// <summary>Returns a name as it was written when it was added.</summary>
    public string Spelled(string name) => _names[name];

    public void AddPrefix(string prefix) => _prefixes.Add(prefix);

    public string? PrefixOf(string name) => _prefixes.Find(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    public string? NameUnder(string prefix) =>
        _names.Values.FirstOrDefault(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
