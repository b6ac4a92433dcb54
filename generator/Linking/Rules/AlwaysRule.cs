using OssGen.Generator.Language;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that a shape that requests contain has no members that OSS always sends. Otherwise, the default value of such a member would be
/// sent when a caller leaves the member unset.
/// </summary>
internal static class AlwaysRule
{
    public static void Check(LinkedSpec spec, FindingCollector findings)
    {
        foreach (var shape in spec.Types.Shapes.Ordered.Where(spec.Uses.InRequests))
        {
            foreach (var element in shape.Declaration.Node.Children.OfType<ElementSpec>())
            {
                if (element.Always.Value == true)
                {
                    findings.ReportNoEffect(element, element.Always, $"a request holds {shape.Declaration.Name}, too");
                }
            }
        }
    }
}
