using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Validation;

namespace OssGen;

/// <summary>
/// A policy for uploads through an HTML form (OSS API: PostObject): conditions on the form's fields, and an expiration time. OSS accepts an
/// upload only if it satisfies all conditions.
/// </summary>
/// <remarks>Each <c>Require</c> method adds a condition and returns the same policy.</remarks>
/// <param name="expiration">The time after which OSS rejects the form.</param>
public sealed class OssPostPolicy(DateTimeOffset expiration)
{
    private readonly List<PostCondition> _conditions = [];

    /// <summary>The time after which OSS rejects the form.</summary>
    public DateTimeOffset Expiration { get; } = expiration;

    internal IReadOnlyList<PostCondition> Conditions => _conditions;

    /// <summary>Requires the form to be posted to the given bucket.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <exception cref="ArgumentException">The name violates a naming rule, which the message states.</exception>
    public OssPostPolicy RequireBucket(string bucket)
    {
        OssNameRules.CheckBucket(bucket, nameof(bucket));
        return Add(new PostCondition.Exact("bucket", bucket));
    }

    /// <summary>Requires a field to have the given value.</summary>
    /// <param name="field">The form field, such as <c>key</c> or <c>x-oss-object-acl</c>, without <c>$</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">
    /// The field name is empty or starts with <c>$</c>, or a text contains an unpaired surrogate.
    /// </exception>
    public OssPostPolicy RequireEqual(string field, string value) =>
        Add(new PostCondition.Match("eq", Checked(field), Text(value, nameof(value))));

    /// <summary>Requires the value of a field to start with a prefix. An empty prefix allows any value.</summary>
    /// <param name="field">The form field, without <c>$</c>.</param>
    /// <param name="prefix">The prefix.</param>
    /// <exception cref="ArgumentException">
    /// The field name is empty or starts with <c>$</c>, or a text contains an unpaired surrogate.
    /// </exception>
    public OssPostPolicy RequireStartsWith(string field, string prefix) =>
        Add(new PostCondition.Match("starts-with", Checked(field), Text(prefix, nameof(prefix))));

    /// <summary>Requires a field to have one of the given values.</summary>
    /// <param name="field">The form field, without <c>$</c>.</param>
    /// <param name="values">The values, at least one.</param>
    /// <exception cref="ArgumentException">
    /// The field name is empty or starts with <c>$</c>, there are no values, or a value is null or contains an unpaired surrogate.
    /// </exception>
    public OssPostPolicy RequireIn(string field, params string[] values) =>
        Add(new PostCondition.Set("in", Checked(field), Texts(values)));

    /// <summary>Requires a field to have none of the given values.</summary>
    /// <param name="field">The form field, without <c>$</c>.</param>
    /// <param name="values">The values, at least one.</param>
    /// <exception cref="ArgumentException">
    /// The field name is empty or starts with <c>$</c>, there are no values, or a value is null or contains an unpaired surrogate.
    /// </exception>
    public OssPostPolicy RequireNotIn(string field, params string[] values) =>
        Add(new PostCondition.Set("not-in", Checked(field), Texts(values)));

    /// <summary>Requires the size of the file to be within the given limits, in bytes.</summary>
    /// <param name="smallest">The minimum size in bytes.</param>
    /// <param name="largest">The maximum size in bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="smallest"/> is negative, or greater than <paramref name="largest"/>.
    /// </exception>
    public OssPostPolicy RequireContentLength(long smallest, long largest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(smallest);
        ArgumentOutOfRangeException.ThrowIfLessThan(largest, smallest);
        return Add(new PostCondition.Length(smallest, largest));
    }

    /// <summary>
    /// Signs the policy and returns the form fields. To use the credentials, region, and clock of a client, call
    /// <see cref="OssClient.PresignPostAsync"/> instead.
    /// </summary>
    /// <param name="credentials">The access key.</param>
    /// <param name="region">The region ID, for signature V4; null to sign with V1.</param>
    /// <param name="timeProvider">The clock for the date of a V4 signature; the system's by default.</param>
    /// <param name="product">The product in the scope of signature V4, as in <see cref="OssClientOptions.Product"/>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="region"/> is not a region ID, or <paramref name="product"/> is not a product name.
    /// </exception>
    public OssPostForm Sign(
        OssCredentials credentials, string? region = null, TimeProvider? timeProvider = null, string product = OssHost.DefaultProduct)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var signer = region is null
            ? OssSigner.Create(OssSignatureVersion.V1, region: null)
            : OssSigner.Create(OssSignatureVersion.V4, OssRegion.Checked(region), OssEndpoint.CheckedProduct(product));
        return signer.SignPolicy(this, credentials, (timeProvider ?? TimeProvider.System).GetUtcNow());
    }

    /// <summary>Signs the policy with the signature version, region and product of a client.</summary>
    internal OssPostForm Sign(OssCredentials credentials, OssSigner signer, OssEndpoint endpoint, DateTimeOffset now) =>
        new(signer.SignPolicy(this, credentials, now).Fields, endpoint.UrlOf(Bucket));

    /// <summary>The bucket to which the policy requires the form to be posted, or null for any bucket.</summary>
    private string? Bucket => _conditions.Select(static condition => condition switch
    {
        PostCondition.Exact { Field: "bucket", Value: var bucket } => bucket,
        PostCondition.Match { Operator: "eq", Field: "bucket", Value: var bucket } => bucket,
        _ => null,
    }).FirstOrDefault(static bucket => bucket is not null);

    private OssPostPolicy Add(PostCondition condition)
    {
        _conditions.Add(condition);
        return this;
    }

    private static string Checked(string field)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        return field[0] == '$'
            ? throw new ArgumentException($"Write the field's name without '$': '{field[1..]}'.", nameof(field))
            : Text(field, nameof(field));
    }

    private static string Text(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return MemberRules.OfText(value) is { } problem
            ? throw new ArgumentException($"The text of {parameter} {problem}", parameter)
            : value;
    }

    private static string[] Texts(string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Length == 0
            ? throw new ArgumentException("Give at least one value.", nameof(values))
            : [.. values.Select(static (value, index) => Text(value, $"values[{index}]"))];
    }
}
