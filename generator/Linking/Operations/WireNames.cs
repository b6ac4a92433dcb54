namespace OssGen.Generator.Linking.Operations;

/// <summary>The wire names of the query parameters or headers of one message, and the prefixes of its header maps.</summary>
internal sealed class WireNames(StringComparison comparison)
{
    // A message has few names: a linear search needs no dictionary.
    private readonly List<string> _names = [];
    private readonly List<string> _prefixes = [];

    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Adds a name. Returns false if the name has already been added.</summary>
    public bool Add(string name)
    {
        var isNew = !Contains(name);
        if (isNew)
        {
            _names.Add(name);
        }

        return isNew;
    }

    /// <summary>Returns a name as it was written when it was added, or null when it hasn't been added.</summary>
    public string? Find(string name)
    {
        foreach (var other in _names)
        {
            if (string.Equals(other, name, comparison))
            {
                return other;
            }
        }

        return null;
    }

    public void AddPrefix(string prefix) => _prefixes.Add(prefix);

    public string? PrefixOf(string name)
    {
        foreach (var prefix in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return prefix;
            }
        }

        return null;
    }

    public string? NameUnder(string prefix) =>
        _names.Find(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
