namespace OssGen;

/// <summary>The fields of a browser's upload form that carry its policy and signature.</summary>
public sealed class OssPostForm
{
    internal OssPostForm(IReadOnlyList<KeyValuePair<string, string>> fields) => Fields = fields;

    /// <summary>
    /// Form fields in order, for a multipart/form-data POST to the bucket's URL. The form adds <c>key</c> and whatever else the policy
    /// covers, and the <c>file</c> field last.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }
}
