using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Checks the places of labels in a path: a bucket, behind which one or more labels form the object's key.</summary>
internal static class LabelPlaces
{
    public const string OptionalBucket = "Bucket?";

    private const string Rule = "a key comes directly after a bucket that is not optional, and each label occurs once";

    private const string SlashRule = "another label follows it, and it isn't described as holding a segment";

    /// <summary>Returns the first label that is in the wrong place and what is wrong, or null if all labels are in their places.</summary>
    public static (string Label, string Problem)? Misplaced(IReadOnlyList<string> labels, OperationSpec operation)
    {
        if (labels[0] is not ("Bucket" or OptionalBucket))
        {
            return (labels[0], Rule);
        }

        if (labels[0] == OptionalBucket && labels.Count > 1)
        {
            return (OptionalBucket, Rule);
        }

        for (var i = 1; i < labels.Count; i++)
        {
            if (labels[i] is "Bucket" or OptionalBucket || labels.Take(i).Contains(labels[i]))
            {
                return (labels[i], Rule);
            }

            if (i < labels.Count - 1 && operation.LabelOf(labels[i])?.HeldName != HeldName.Segment)
            {
                return (labels[i], SlashRule);
            }
        }

        return null;
    }
}
