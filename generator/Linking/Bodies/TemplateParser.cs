using System.Text;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Parses the template of a body into literal text and <c>{Member}</c> placeholders.</summary>
internal static class TemplateParser
{
    /// <summary>Returns the parts of the template in order, or null after reporting an error.</summary>
    public static EquatableArray<TemplatePart>? Parse(BodySpec body, MemberSet members, FindingCollector findings)
    {
        var template = body.Template.Value!;
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
            if (members.Find(name) is not { } member)
            {
                var suggestion = NearestName.Suggest(name, members.Names);
                var (before, after) = (template.Substring(0, i + 1), template.Substring(end));
                findings.Report(
                    ReferenceDiagnostics.UnknownTemplateMember,
                    body,
                    body.Template,
                    suggestion.ReplacementIn(nearest => before + nearest + after),
                    WordList.Quote(name),
                    members.TypeName,
                    suggestion.Sentence);
                return null;
            }

            if (member.Type.Collection != CollectionKind.None || !member.Type.Scalar.IsInTemplates)
            {
                Refuse(body, $"{name} is no single text, number or enum", findings);
                return null;
            }

            Flush(literal, parts);
            parts.Add(new TemplatePart(name, IsMember: true));
            i = end;
        }

        Flush(literal, parts);
        return IsSound(body, members, parts, findings) ? new EquatableArray<TemplatePart>([.. parts]) : null;
    }

    // A server reads the member that an element declares as the text between the literal beginning and end.
    private static bool IsSound(BodySpec body, MemberSet members, List<TemplatePart> parts, FindingCollector findings)
    {
        var named = parts.Where(static part => part.IsMember).Select(static part => part.Text).ToList();
        var own = members.At(MemberPlace.Body).Select(static member => member.Name).ToList();
        var problem =
            own.Except(named).FirstOrDefault() is { } unused ? $"it does not name {unused}, which an <element> child declares" :
            own.Count > 0 && named.Count > 1 ? $"with {own[0]}, which an <element> child declares, it can name no other member" :
            null;
        if (problem is not null)
        {
            Refuse(body, problem, findings);
        }

        return problem is null;
    }

    private static void Refuse(BodySpec body, string problem, FindingCollector findings) =>
        findings.Report(
            FileDiagnostics.BadValue, body, body.Template, WordList.Quote(body.Template.Value!), "template of <body>", problem);

    private static void Flush(StringBuilder literal, List<TemplatePart> parts)
    {
        if (literal.Length > 0)
        {
            parts.Add(new TemplatePart(literal.ToString(), IsMember: false));
            literal.Clear();
        }
    }
}
