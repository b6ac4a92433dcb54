using System.Text.Json;
using OssGen.Credentials.Exchange;

namespace OssGen.Credentials.Profiles;

/// <summary>Reads the configuration of aliyun CLI, <c>~/.aliyun/config.json</c>.</summary>
internal static class CliConfiguration
{
    /// <exception cref="OssCredentialsException">The content isn't JSON or has no profiles.</exception>
    internal static ProfileFile Parse(byte[] content, string path)
    {
        using var document = CredentialsDocument.Parse(content, $"The profile file {path}");
        if (!document.RootElement.TryGetProperty("profiles", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new OssCredentialsException($"The profile file {path} has no profiles.");
        }

        var profiles = from element in list.EnumerateArray()
                       let name = CredentialsDocument.Text(element, "name")
                       where name is not null
                       select new Profile(name, path, Values(element));
        return new ProfileFile(path, CredentialsDocument.Text(document.RootElement, "current"), [.. profiles]);
    }

    private static Dictionary<string, string> Values(JsonElement element)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in element.EnumerateObject())
        {
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.String when CredentialsDocument.Text(element, member.Name) is { } text:
                    values[member.Name] = text;
                    break;
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                    values[member.Name] = member.Value.GetRawText();
                    break;
            }
        }

        return values;
    }
}
