namespace OssGen;

/// <summary>The fields of an HTML upload form that contain the form's policy and signature.</summary>
public sealed class OssPostForm
{
    internal OssPostForm(IReadOnlyList<KeyValuePair<string, string>> fields) => Fields = fields;

    /// <summary>
    /// The form fields in order, for a multipart/form-data POST to the bucket's URL. Add <c>key</c> and the other fields that the policy
    /// covers, and the <c>file</c> field last.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }
}
