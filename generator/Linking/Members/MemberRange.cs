using OssGen.Generator.Diagnostics;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Members;

/// <summary>Checks <c>min</c> and <c>max</c>: of a number its value, of a list its count, of a text its length.</summary>
internal static class MemberRange
{
    /// <summary>Reports a range that cannot hold; false then.</summary>
    public static bool Check(MemberModel member, SpecElement element, FindingCollector findings)
    {
        if (member.Minimum is null && member.Maximum is null)
        {
            return true;
        }

        if (member.Minimum > member.Maximum)
        {
            findings.Report(HttpDiagnostics.EmptyRange, element, "min", element.Required("min"), element.Required("max"));
            return false;
        }

        var isMeasured = member.Type.Collection == CollectionKind.List
            || member.Type.Kind is TypeKind.String or TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Double or TypeKind.Epoch;
        if (!isMeasured || member.Type.Collection == CollectionKind.Map)
        {
            var attribute = member.Minimum is null ? "max" : "min";
            findings.Report(BodyDiagnostics.NoEffect, element, attribute, attribute, element.Name, "only numbers, texts and lists have a range");
            return false;
        }

        return true;
    }
}
