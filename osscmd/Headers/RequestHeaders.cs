using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Headers;

/// <summary>The headers specified with --headers. A command removes those that it handles itself and sends the rest unchanged.</summary>
internal sealed class RequestHeaders
{
    private const string MetadataPrefix = "x-oss-meta-";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private RequestHeaders()
    {
    }

    /// <summary>The headers that have not been removed, or null when there are none.</summary>
    internal IReadOnlyDictionary<string, string>? Rest => _values.Count > 0 ? _values : null;

    /// <summary>Parses the values of the option --headers.</summary>
    /// <exception cref="CommandException">A header is not of the form name:value, or a name occurs twice.</exception>
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

    /// <summary>Removes and returns a header, or returns null when it is not present.</summary>
    internal string? Take(string name) => _values.Remove(name, out var value) ? value : null;

    /// <summary>
    /// Removes the Content-Type header. Returns the value of the option --content-type if it is set, otherwise the value of the header, or
    /// null when neither is specified.
    /// </summary>
    internal string? TakeContentType(string? option)
    {
        var header = Take("Content-Type");
        return string.IsNullOrEmpty(option) ? header : option;
    }

    /// <summary>Removes and returns the user metadata of the object, or returns null when there is none.</summary>
    internal Dictionary<string, string>? TakeMetadata()
    {
        var names = _values.Keys.Where(name => name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase)).ToList();
        return names.Count == 0 ? null : names.ToDictionary(name => name[MetadataPrefix.Length..], name => Take(name)!);
    }
}
