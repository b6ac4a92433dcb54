namespace OssGen.Samples.WebApi.Uploads;

/// <summary>What a page wants to upload.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Type">The content type; null or empty if the browser doesn't know it.</param>
internal sealed record UploadQuestion(string Name, string? Type);

/// <summary>A request that a page may send to OSS.</summary>
/// <param name="Key">The name under which the file is stored.</param>
/// <param name="Url">The presigned URL.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Headers">The signed headers, which must be sent as they are.</param>
/// <param name="Expires">The time until which the URL can be used.</param>
internal sealed record SignedUpload(
    string Key, string Url, string Method, IReadOnlyDictionary<string, string> Headers, DateTimeOffset Expires);

/// <summary>A form that a page may post to OSS, with a field named <c>file</c> after the others.</summary>
/// <param name="Url">The URL to which the form is posted.</param>
/// <param name="Fields">The fields, in order.</param>
internal sealed record SignedForm(string Url, IReadOnlyList<FormField> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">The field's value.</param>
internal sealed record FormField(string Name, string Value);
