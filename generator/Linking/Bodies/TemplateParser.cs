using System.Text;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Takes a body template apart: literal text and <c>{Member}</c>.</summary>
internal static class TemplateParser
{
    /// <summary>The parts in order; null after a finding.</summary>
    public static EquatableArray<TemplatePart>? Parse(SpecElement body, MemberSet members, FindingCollector findings)
    {
        var template = body.Required("template");
        var parts = new List<TemplatePart>();
        var literal = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var end = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                literal.Append(template[i]);
                continue;
            }

            var name = template.Substring(i + 1, end - i - 1);
            if (members.Find(name) is null)
            {
                findings.Report(ReferenceDiagnostics.UnknownTemplateMember, body, "template", WordList.Quote(name), members.TypeName, NearestName.Suggest(name, members.Names));
                return null;
            }

            Flush(literal, parts);
            parts.Add(new TemplatePart(name, IsMember: true));
            i = end;
        }

        Flush(literal, parts);
        return new EquatableArray<TemplatePart>([.. parts]);
    }

    private static void Flush(StringBuilder literal, List<TemplatePart> parts)
    {
        if (literal.Length > 0)
        {
            parts.Add(new TemplatePart(literal.ToString(), IsMember: false));
            literal.Clear();
        }
    }
}
