using System.Text;

namespace OssGen.Wire.Xml;

/// <summary>
/// Determines the current position in a document that is being written, such as <c>Delete/Object[3]/Key</c>, for error messages.
/// </summary>
internal static class XmlPlace
{
    /// <summary>
    /// Returns the path of the open element. A number in brackets is the position of an element among its siblings of the same name; the
    /// number is omitted for the first sibling.
    /// </summary>
    /// <param name="document">
    /// The bytes written by <see cref="OssXmlWriter"/>: no comments, and no <c>&lt;</c> except those of tags.
    /// </param>
    public static string Of(ReadOnlySpan<byte> document)
    {
        List<(string Name, int Number)> open = [];
        List<Dictionary<string, int>> seen = [[]];
        while (document.IndexOf((byte)'<') is >= 0 and var start)
        {
            document = document[(start + 1)..];
            var name = Encoding.UTF8.GetString(document[..document.IndexOf((byte)'>')]);
            if (name[0] == '?')
            {
                continue;
            }

            if (name[0] == '/')
            {
                open.RemoveAt(open.Count - 1);
                seen.RemoveAt(seen.Count - 1);
                continue;
            }

            var number = seen[^1].GetValueOrDefault(name) + 1;
            seen[^1][name] = number;
            open.Add((name, number));
            seen.Add([]);
        }

        return open.Count == 0
            ? "the start"
            : string.Join('/', open.Select(static element => element.Number == 1 ? element.Name : $"{element.Name}[{element.Number}]"));
    }
}
