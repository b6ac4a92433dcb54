using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>Infers the type of elements without children. JSON shows whether a value is a text; XML doesn't.</summary>
internal static class ElementType
{
    internal static string Of(ChildGroup group, IReadOnlyList<string> texts)
    {
        var kinds = group.Nodes.Select(static node => node.Kind).Where(static kind => kind is not (NodeKind.Null or NodeKind.EmptyList)).Distinct().ToList();
        var inRequest = group.InRequests.Any();
        return kinds switch
        {
            [NodeKind.Boolean] => ScalarTypes.Flag,
            [NodeKind.Number] => Number(group.Name, texts, inRequest),
            [NodeKind.Text] when group.Scope.IsJson => texts.All(text => ValueSyntax.Fits(ScalarTypes.Time, text, inRequest, ValuePlace.Element)) && texts.Count > 0
                ? ScalarTypes.Time
                : ScalarTypes.Text,
            [NodeKind.Text] => TypeGuess.Of(group.Name, texts, inRequest, ValuePlace.Element),
            _ => ScalarTypes.Text,
        };
    }

    private static string Number(string name, IReadOnlyList<string> texts, bool inRequest)
    {
        var guess = TypeGuess.Of(name + "Number", texts, inRequest, ValuePlace.Element);
        return guess is ScalarTypes.Integer or ScalarTypes.Long
            ? guess
            : texts.All(text => ValueSyntax.Fits(ScalarTypes.Unsigned, text, inRequest, ValuePlace.Element)) ? ScalarTypes.Unsigned : ScalarTypes.Double;
    }
}
