using System.Text;
using System.Xml.Linq;

namespace OssGen.Emulator.Http;

/// <summary>
/// Encodes the output delimiters of SelectObject requests. Some SDKs send them as they are and not as Base64. A delimiter has one or two
/// characters, which Base64 never has.
/// </summary>
internal static class SelectDelimiters
{
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["FieldDelimiter"] = 1, ["RecordDelimiter"] = 2,
    };

    /// <summary>Returns a document whose output delimiters are Base64. Any other document is returned as it is.</summary>
    public static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> document) => DocumentChange.Apply(document, Encode);

    private static bool Encode(XElement request)
    {
        var raw = Outputs(request).Where(IsRaw).ToList();
        foreach (var delimiter in raw)
        {
            delimiter.Value = Convert.ToBase64String(Encoding.UTF8.GetBytes(delimiter.Value));
        }

        return raw.Count > 0;
    }

    private static IEnumerable<XElement> Outputs(XElement request) =>
        Children(Children(request.Elements(), "OutputSerialization"), "CSV");

    private static IEnumerable<XElement> Children(IEnumerable<XElement> elements, string name) =>
        elements.Where(element => element.Name.LocalName == name).Elements();

    private static bool IsRaw(XElement element) =>
        Lengths.TryGetValue(element.Name.LocalName, out var length) && !element.HasElements
        && element.Value.Length > 0 && element.Value.Length <= length;
}
