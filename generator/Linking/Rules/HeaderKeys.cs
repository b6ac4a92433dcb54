namespace OssGen.Generator.Linking.Rules;

/// <summary>The keys of headers among the names of routes. The key of a header is created once for all operations.</summary>
internal sealed class HeaderKeys
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the key of a header, which differs from the names of query parameters.</summary>
    public string Of(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
        {
            _keys.Add(name, key = "header " + name.ToLowerInvariant());
        }

        return key;
    }
}
