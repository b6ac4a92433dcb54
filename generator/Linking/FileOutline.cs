using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Linking;

/// <summary>
/// The outline of a spec file, without the contents of its operations. It has everything to which the operations of this or another file
/// can refer. An edit inside an operation doesn't change the outline. Therefore, such an edit doesn't cause other files to be linked again.
/// </summary>
/// <param name="Header">The identity of the file.</param>
/// <param name="Group">The attribute that names the file's group.</param>
/// <param name="Declarations">The shapes, enums and members groups.</param>
/// <param name="Operations">The names of the file's operations.</param>
/// <param name="Choices">
/// The error-free choices with a tag, including those inside operations: each adds a member to the shape of its entries.
/// </param>
/// <param name="IsPartial">Whether the file could not be read to its end, so that names may be missing.</param>
internal sealed record FileOutline(
    FileHeader Header,
    SpecAttribute Group,
    EquatableArray<SpecNode> Declarations,
    EquatableArray<string> Operations,
    EquatableArray<SpecNode> Choices,
    bool IsPartial)
{
    public static FileOutline Of(LinkInput input)
    {
        var document = input.Document;
        var choices = new List<SpecNode>();
        AddChoices(document.Declarations, choices);
        return new(
            input.Header,
            document.Root?.Group ?? default,
            new EquatableArray<SpecNode>([.. document.Declarations.Where(static declaration => declaration is not OperationSpec)]),
            new EquatableArray<string>([.. document.Operations.Select(static operation => operation.Name.Value)]),
            new EquatableArray<SpecNode>([.. choices]),
            document.IsPartial);
    }

    private static void AddChoices(EquatableArray<SpecNode> nodes, List<SpecNode> choices)
    {
        foreach (var node in nodes)
        {
            // Examples are a third of all nodes.
            if (node.HasErrors || node is ExampleSpec)
            {
                continue;
            }

            if (node is ChoiceSpec { Tag.IsSet: true })
            {
                choices.Add(node);
            }

            AddChoices(node.Children, choices);
        }
    }
}
