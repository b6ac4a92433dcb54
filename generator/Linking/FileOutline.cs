using OssGen.Generator.Infrastructure;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>
/// A spec file without the insides of its operations: all that can be seen of it from an operation, of this file or another. An edit inside
/// of an operation leaves it equal, so that no other file is linked again.
/// </summary>
/// <param name="Header">Which file, and what for.</param>
/// <param name="Root">The root without its children; null when the file has none.</param>
/// <param name="Declarations">Shapes, enums and members groups.</param>
/// <param name="Operations">The names of its operations.</param>
/// <param name="Choices">The sound choices with a tag, those of operations too: each gives the shape of its entries a member.</param>
/// <param name="IsPartial">The file could not be read to its end, so names may be missing.</param>
internal sealed record FileOutline(
    FileHeader Header,
    SpecElement? Root,
    EquatableArray<SpecElement> Declarations,
    EquatableArray<string> Operations,
    EquatableArray<SpecElement> Choices,
    bool IsPartial)
{
    public static FileOutline Of(LinkInput input)
    {
        var document = input.Document;
        var choices = new List<SpecElement>();
        AddChoices(document.Declarations, choices);
        return new(
            input.Header,
            document.Root,
            new EquatableArray<SpecElement>([.. document.Declarations.Where(static declaration => declaration.Name != "operation")]),
            new EquatableArray<string>([.. document.Operations.Select(static operation => operation.Required("name"))]),
            new EquatableArray<SpecElement>([.. choices]),
            document.IsPartial);
    }

    private static void AddChoices(EquatableArray<SpecElement> elements, List<SpecElement> choices)
    {
        foreach (var element in elements)
        {
            if (element.HasErrors)
            {
                continue;
            }

            if (element.Name == "choice" && element["tag"] is not null)
            {
                choices.Add(element);
            }

            AddChoices(element.Children, choices);
        }
    }
}
