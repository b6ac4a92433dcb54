using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Headers;

/// <summary>The headers given by --headers, from which a command takes those that it knows.</summary>
internal sealed class RequestHeaders
{
    private const string MetadataPrefix = "x-oss-meta-";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private RequestHeaders()
    {
    }

    /// <summary>The headers that the command has not taken; null when there are none.</summary>
    internal IReadOnlyDictionary<string, string>? Rest => _values.Count > 0 ? _values : null;

    /// <summary>Parses the values of the option.</summary>
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

    /// <summary>Removes and returns a header; null when it is not present.</summary>
    internal string? Take(string name) => _values.Remove(name, out var value) ? value : null;

    /// <summary>Removes the Content-Type header, and returns the value of the option --content-type or else that of the header.</summary>
    internal string? TakeContentType(string? option)
    {
        var header = Take("Content-Type");
        return string.IsNullOrEmpty(option) ? header : option;
    }

    /// <summary>Removes and returns the user metadata of the object; null when there is none.</summary>
    internal Dictionary<string, string>? TakeMetadata()
    {
        var names = _values.Keys.Where(name => name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase)).ToList();
        return names.Count == 0 ? null : names.ToDictionary(name => name[MetadataPrefix.Length..], name => Take(name)!);
    }
}
