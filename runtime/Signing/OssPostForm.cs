namespace OssGen;

/// <summary>An HTML upload form: the fields that contain its policy and signature, and the URL to which it is posted.</summary>
public sealed class OssPostForm
{
    /// <summary>
    /// Initializes a new instance of the <see cref="OssPostForm"/> class. The constructor is public so that test fakes can return a form
    /// from <see cref="OssClient.PresignPostAsync"/>.
    /// </summary>
    /// <param name="fields">The fields, in order.</param>
    /// <param name="url">The URL to which the form is posted; null if unknown.</param>
    public OssPostForm(IReadOnlyList<KeyValuePair<string, string>> fields, string? url = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Fields = fields;
        Url = url;
    }

    /// <summary>
    /// The form fields in order, for a multipart/form-data POST to <see cref="Url"/>. Add <c>key</c> and the other fields that the policy
    /// covers, and the <c>file</c> field last.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>
    /// The URL to which the form is posted: that of the bucket which the policy requires, at the client's endpoint. Null if the policy
    /// requires no bucket, or if it was signed without a client.
    /// </summary>
    public string? Url { get; }
}
