using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks the members that the <c>call</c> or <c>returns</c> element of an example sets. Their names, nesting, keys and values must be
/// valid, and no required member may be missing.
/// </summary>
internal sealed class ExampleMembers(ShapeTable shapes, FindingCollector findings)
{
    public void Check(ExampleMembersSpec parent, string example, EquatableArray<MemberModel> members, string owner, bool isCall)
    {
        foreach (var child in parent.Members)
        {
            if (members.Find(child.ElementName) is not { } member)
            {
                var suggestion = NearestName.Suggest(child.ElementName, members.Select(static candidate => candidate.Name));
                findings.Report(
                    ExampleDiagnostics.UnknownExampleMember,
                    child,
                    null,
                    suggestion.NewName,
                    example,
                    child.ElementName,
                    owner,
                    suggestion.Sentence);
                continue;
            }

            CheckValue(child, example, member, isFirst: parent.Find(child.ElementName) == child, isCall);
        }

        if (!isCall)
        {
            return;
        }

        foreach (var member in members)
        {
            if (member.Required && parent.Find(member.Name) is null)
            {
                findings.Report(ExampleDiagnostics.MissingExampleMember, parent, null, example, member.Name, owner);
            }
        }
    }

    private void CheckValue(ExampleValueSpec value, string example, MemberModel member, bool isFirst, bool isCall)
    {
        if (Problem(value, member, isFirst) is { } problem)
        {
            findings.Report(ExampleDiagnostics.BadExampleValue, value, null, example, member.Name, problem);
        }
        else if (member.Type is { Kind: TypeKind.Shape, Name: { } shapeName } && shapes.Find(shapeName) is { } shape)
        {
            Check(value, example, shape.Members, shape.Declaration.Name, isCall);
        }
    }

    private static string? Problem(ExampleValueSpec value, MemberModel member, bool isFirst)
    {
        var isMap = member.Type.Collection == CollectionKind.Map;
        if (isMap != value.Key.IsSet)
        {
            return isMap ? "an entry of a map needs key=\"...\"" : "only an entry of a map has a key";
        }

        if (!isFirst && member.Type.Collection == CollectionKind.None)
        {
            return "it is set twice, and the member is no list";
        }

        if (member.Type.Kind == TypeKind.Shape)
        {
            return value.Text.Length > 0 ? "the member is a record, so write its members as elements" : null;
        }

        if (value.Members.Count > 0 && member.Type.Kind is not (TypeKind.SelectMeta or TypeKind.SelectStream))
        {
            return "the member holds a value, so write text";
        }

        return ValueProblem(value, member.Type);
    }

    private static string? ValueProblem(ExampleValueSpec value, TypeModel type)
    {
        var scalar = type.Scalar.OfExamples;
        return scalar.Parse is { } parse && parse(value.Text.Trim()) is null
            ? $"'{WordList.Quote(value.Text)}' is no {scalar.Expected}"
            : null;
    }
}
