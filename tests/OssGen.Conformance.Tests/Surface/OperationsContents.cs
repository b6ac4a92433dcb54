using System.Globalization;
using System.Text;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>Writes docs/operations/toc.yml: the navigation of the site for the pages of operations.</summary>
internal static class OperationsContents
{
    public static string Write()
    {
        var contents = new StringBuilder("# Written by a test: see CONTRIBUTING.md.\n- name: All operations\n  href: ../operations.md\n");
        foreach (var area in OperationArea.All)
        {
            contents.Append(CultureInfo.InvariantCulture, $"- name: {area.Name}\n  items:\n");
            foreach (var group in area.Groups)
            {
                contents.Append(CultureInfo.InvariantCulture, $"  - name: {group}\n    href: {group}.md\n");
            }
        }

        return contents.ToString();
    }
}
