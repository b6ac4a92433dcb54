using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Resolves the paths in conditions such as <c>when present="Request/InputSerialization/JSON"</c> to C# paths.</summary>
internal sealed class PresenceConditions(SpecIndex index, ShapeTable shapes, FindingCollector findings)
{
    /// <summary>
    /// Resolves the condition for a value to a null-conditional C# path that begins at a member of the request. Returns null after
    /// reporting an error.
    /// </summary>
    public ChosenValue? Resolve(WhenSpec when, MemberSet request)
    {
        var path = when.Present.Value;
        var names = new List<string>();
        IReadOnlyList<MemberModel> members = request.All;
        var typeName = request.TypeName;
        TypeModel? type = null;
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            var member = members.FirstOrDefault(candidate => candidate.Name == segment)
                ?? members.FirstOrDefault(candidate => candidate.Wire == segment);
            if (member is null)
            {
                var suggestion = NearestName.Suggest(segment, members.Select(static candidate => candidate.Name));
                var at = i;
                findings.ReportUnknown(
                    index,
                    ReferenceDiagnostics.UnknownPresentPath,
                    when,
                    when.Present,
                    suggestion.ReplacementIn(nearest => string.Join("/", [.. segments.Take(at), nearest, .. segments.Skip(at + 1)])),
                    WordList.Quote(segment),
                    WordList.Quote(path),
                    typeName,
                    suggestion.Sentence);
                return null;
            }

            names.Add(member.Name);
            type = member.Type;
            var below = member.Type is { Kind: TypeKind.Shape, Collection: CollectionKind.None, Name: { } name } ? shapes.Find(name) : null;
            members = below is null ? [] : below.Members;
            typeName = below?.Declaration.Name ?? member.Name;
        }

        return new ChosenValue(string.Join("?.", names), type!, when.Value.Value);
    }
}
