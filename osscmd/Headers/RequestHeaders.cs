using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Headers;

/// <summary>The headers of --headers, from which commands take those that they know.</summary>
internal sealed class RequestHeaders
{
    private const string MetadataPrefix = "x-oss-meta-";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private RequestHeaders()
    {
    }

    /// <summary>The headers that no option has consumed.</summary>
    internal IReadOnlyDictionary<string, string>? Rest => _values.Count > 0 ? _values : null;

    /// <summary>Reads the option's values.</summary>
    /// <exception cref="CommandException">A piece isn't name:value, or a name occurs twice.</exception>
    internal static RequestHeaders Parse(IEnumerable<string> texts)
    {
        var headers = new RequestHeaders();
        foreach (var item in texts.SelectMany(HeaderText.Split))
        {
            var colon = item.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw new CommandException($"--headers takes name:value, several of them divided by commas, not '{item}'.");
            }

            if (!headers._values.TryAdd(item[..colon].TrimEnd(), item[(colon + 1)..].TrimStart()))
            {
                throw new CommandException($"--headers has {item[..colon].TrimEnd()} twice.");
            }
        }

        return headers;
    }

    /// <summary>Takes a header; null where it isn't there.</summary>
    internal string? Take(string name) => _values.Remove(name, out var value) ? value : null;

    /// <summary>Takes the Content-Type: the option --content-type, else the header.</summary>
    internal string? TakeContentType(string? option)
    {
        var header = Take("Content-Type");
        return string.IsNullOrEmpty(option) ? header : option;
    }

    /// <summary>Takes the object's own metadata; null where there is none.</summary>
    internal Dictionary<string, string>? TakeMetadata()
    {
        var names = _values.Keys.Where(name => name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase)).ToList();
        return names.Count == 0 ? null : names.ToDictionary(name => name[MetadataPrefix.Length..], name => Take(name)!);
    }
}
