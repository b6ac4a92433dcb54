using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Bodies;
using OssGen.Generator.Linking.Operations;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>
/// The first stage of a link, which links the shapes, enums and members groups. Operations are then linked with these types.
/// </summary>
internal static class TypeStage
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LinkedTypes Link(LinkTarget target, LinkParts parts, CancellationToken cancellationToken)
    {
        var findings = new FindingCollector();
        var guard = new LinkGuard(target, findings);
        var index = new SpecIndex(target.Files, findings);
        var types = new TypeResolver(index, findings);
        var tags = new ShapeTags(target.Files, index);
        var elements = new ElementLinker(types, new ChoiceLinker(types, tags, findings), findings);

        var shapes = new List<LinkedShape>();
        var enums = new List<EnumModel>();
        var groups = new List<LinkedMemberGroup>();
        foreach (var declaration in index.Ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (declaration is Declaration<ShapeSpec> shape)
            {
                var draft = guard.Declared(
                    shape, () => parts.Shape(shape, elements, findings), () => ShapeLinker.Empty(shape, findings));
                tags.AddTo(draft, findings);
                var members = new EquatableArray<MemberModel>([.. draft.Members.All]);
                shapes.Add(new LinkedShape(draft.Declaration, members, draft.Nodes, TakesUrlEncoded: false));
            }
            else if (declaration is Declaration<MembersSpec> group)
            {
                groups.Add(guard.Declared(group, () => MemberGroupLinker.Link(group, index), () => MemberGroupLinker.Empty(group)));
            }
            else if (declaration is Declaration<EnumSpec> { File.IsEmitted: true } @enum)
            {
                enums.Add(guard.Declared(@enum, () => parts.Enum(@enum, findings), () => EnumLinker.Empty(@enum)));
            }
        }

        var table = new ShapeTable(UrlEncoding.Mark(shapes));
        Check(parts.Rules, target, index, table, guard, findings);
        return new LinkedTypes(target, target.Files)
        {
            Index = index,
            Tags = tags,
            Shapes = table,
            Enums = target.Role == SpecRole.Server ? EquatableArray<EnumModel>.Empty : new EquatableArray<EnumModel>([.. enums]),
            MemberGroups = new MemberGroupTable(groups),
            Used = types.Used,
            Findings = findings.ToArray(),
            IsSound = findings.Errors == 0
                && !target.Files.Any(static file => file.Outline.Declarations.Any(static node => node.HasErrors)),
        };
    }

    /// <summary>Creates the types of a target that couldn't be linked, with the finding that reports the reason.</summary>
    public static LinkedTypes Failed(LinkTarget target, Finding finding)
    {
        var index = new SpecIndex([], new FindingCollector());
        return new LinkedTypes(target, files: [])
        {
            Index = index,
            Tags = new ShapeTags([], index),
            Shapes = new ShapeTable([]),
            Enums = EquatableArray<EnumModel>.Empty,
            MemberGroups = new MemberGroupTable([]),
            Used = EquatableArray<string>.Empty,
            Findings = new EquatableArray<Finding>([finding]),
            IsSound = false,
        };
    }

    private static void Check(
        LinkRules rules, LinkTarget target, SpecIndex index, ShapeTable shapes, LinkGuard guard, FindingCollector findings)
    {
        foreach (var declaration in index.Emitted)
        {
            guard.Check(rules.OfDeclarations, rule => rule(declaration, findings));
        }

        guard.Check(rules.OfTypes, rule => rule(index, findings));
        guard.Check(rules.OfShapes, rule => rule(shapes, findings));
        guard.Check(rules.OfFiles, rule => rule(target, findings));
    }
}
