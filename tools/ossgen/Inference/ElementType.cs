using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>Infers the type of elements without children. JSON shows whether a value is a text; XML doesn't.</summary>
internal static class ElementType
{
    internal static string Of(ChildGroup group, IReadOnlyList<string> texts)
    {
        var kinds = group.Values.Select(static node => node.Kind).Distinct().ToList();
        var inRequest = group.InRequests.Any();
        return kinds switch
        {
            [NodeKind.Boolean] => ScalarTypes.Flag,
            [NodeKind.Number] => TypeGuess.OfNumber(group.Name, texts, inRequest),
            [NodeKind.Text] when group.Scope.IsJson => AllFit(ScalarTypes.Time, texts, inRequest) ? ScalarTypes.Time : ScalarTypes.Text,
            [NodeKind.Text] => TypeGuess.Of(group.Name, texts, inRequest, ValuePlace.Element),
            _ => ScalarTypes.Text,
        };
    }

    private static bool AllFit(string type, IReadOnlyList<string> texts, bool inRequest) =>
        texts.Count > 0 && texts.All(text => ValueSyntax.Fits(type, text, inRequest, ValuePlace.Element));
}
