using System.Xml.Linq;

namespace OssGen.Emulator.Http;

/// <summary>Moves the days of a lifecycle rule into its expiration. Some SDKs send them directly in the rule.</summary>
internal static class LifecycleDays
{
    private static readonly string[] Names = ["Days", "Date", "CreatedBeforeDate"];

    /// <summary>Returns a document whose rules have their days in an expiration. Any other document is returned as it is.</summary>
    public static ReadOnlyMemory<byte> Move(ReadOnlyMemory<byte> document) => DocumentChange.Apply(document, Move);

    private static bool Move(XElement configuration)
    {
        var found = configuration.Elements().Where(rule => rule.Name.LocalName == "Rule").Elements()
            .Where(element => Names.Contains(element.Name.LocalName)).ToList();
        foreach (var element in found)
        {
            var rule = element.Parent!;
            var name = rule.Name.Namespace + "Expiration";
            element.Remove();
            if (rule.Element(name) is { } expiration)
            {
                expiration.Add(element);
            }
            else
            {
                rule.Add(new XElement(name, element));
            }
        }

        return found.Count > 0;
    }
}
