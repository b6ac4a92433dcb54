using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Linking;

/// <summary>
/// A spec file without the insides of its operations: all that can be seen of it from an operation, of this file or another. An edit inside
/// of an operation leaves it equal, so that no other file is linked again.
/// </summary>
/// <param name="Header">Which file, and what for.</param>
/// <param name="Group">Where the file names its group.</param>
/// <param name="Declarations">Shapes, enums and members groups.</param>
/// <param name="Operations">The names of its operations.</param>
/// <param name="Choices">The sound choices with a tag, those of operations too: each gives the shape of its entries a member.</param>
/// <param name="IsPartial">The file could not be read to its end, so names may be missing.</param>
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
            if (node.HasErrors)
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
