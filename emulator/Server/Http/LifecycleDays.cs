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
        var changed = false;
        foreach (var rule in configuration.Elements().Where(rule => rule.Name.LocalName == "Rule"))
        {
            changed |= MoveIn(rule);
        }

        return changed;
    }

    // A rule with more than one of each is invalid, and is left for the reader: the time of removing an element grows with its siblings.
    private static bool MoveIn(XElement rule)
    {
        var found = rule.Elements().Where(element => Names.Contains(element.Name.LocalName)).Take(Names.Length + 1).ToList();
        if (found.Count > Names.Length)
        {
            return false;
        }

        var name = rule.Name.Namespace + "Expiration";
        foreach (var element in found)
        {
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
