using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Validation;

namespace OssGen;

/// <summary>
/// What a browser may upload with an HTML form (OSS API PostObject): conditions on the form's fields, and an expiration time. OSS checks
/// the conditions; all of them must hold. Each method adds a condition and returns the policy.
/// </summary>
/// <param name="expiration">When OSS stops accepting the form.</param>
public sealed class OssPostPolicy(DateTimeOffset expiration)
{
    private readonly List<PostCondition> _conditions = [];

    /// <summary>When OSS stops accepting the form.</summary>
    public DateTimeOffset Expiration { get; } = expiration;

    internal IReadOnlyList<PostCondition> Conditions => _conditions;

    /// <summary>Requires that the form is sent to this bucket.</summary>
    /// <param name="bucket">Bucket name.</param>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message states.</exception>
    public OssPostPolicy RequireBucket(string bucket)
    {
        OssNameRules.CheckBucket(bucket, nameof(bucket));
        return Add(new PostCondition.Exact("bucket", bucket));
    }

    /// <summary>Requires that a field has exactly this value.</summary>
    /// <param name="field">Form field, such as <c>key</c> or <c>x-oss-object-acl</c>, without <c>$</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">
    /// The field's name is empty or starts with <c>$</c>, or a text has half a surrogate pair.
    /// </exception>
    public OssPostPolicy RequireEqual(string field, string value) =>
        Add(new PostCondition.Match("eq", Checked(field), Text(value, nameof(value))));

    /// <summary>Requires that a field's value starts with a prefix; an empty prefix allows any value.</summary>
    /// <param name="field">Form field, without <c>$</c>.</param>
    /// <param name="prefix">The prefix.</param>
    /// <exception cref="ArgumentException">
    /// The field's name is empty or starts with <c>$</c>, or a text has half a surrogate pair.
    /// </exception>
    public OssPostPolicy RequireStartsWith(string field, string prefix) =>
        Add(new PostCondition.Match("starts-with", Checked(field), Text(prefix, nameof(prefix))));

    /// <summary>Requires that a field has one of these values.</summary>
    /// <param name="field">Form field, without <c>$</c>.</param>
    /// <param name="values">The values, at least one.</param>
    /// <exception cref="ArgumentException">
    /// The field's name is empty or starts with <c>$</c>, there are no values, or one is null or has half a surrogate pair.
    /// </exception>
    public OssPostPolicy RequireIn(string field, params IReadOnlyList<string> values) =>
        Add(new PostCondition.Set("in", Checked(field), Texts(values)));

    /// <summary>Requires that a field has none of these values.</summary>
    /// <param name="field">Form field, without <c>$</c>.</param>
    /// <param name="values">The values, at least one.</param>
    /// <exception cref="ArgumentException">
    /// The field's name is empty or starts with <c>$</c>, there are no values, or one is null or has half a surrogate pair.
    /// </exception>
    public OssPostPolicy RequireNotIn(string field, params IReadOnlyList<string> values) =>
        Add(new PostCondition.Set("not-in", Checked(field), Texts(values)));

    /// <summary>Requires that the file's size is within these bounds.</summary>
    /// <param name="smallest">Least size in bytes.</param>
    /// <param name="largest">Greatest size in bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or they are the wrong way round.</exception>
    public OssPostPolicy RequireContentLength(long smallest, long largest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(smallest);
        ArgumentOutOfRangeException.ThrowIfLessThan(largest, smallest);
        return Add(new PostCondition.Length(smallest, largest));
    }

    /// <summary>
    /// Signs the policy and returns the form's fields. <see cref="OssClient.PresignPostAsync"/> does so with a client's own credentials,
    /// region and clock.
    /// </summary>
    /// <param name="credentials">The key.</param>
    /// <param name="region">Region id for V4; null signs with V1.</param>
    /// <param name="timeProvider">Clock for the date of a V4 signature; the system's by default.</param>
    /// <param name="product">Product of V4's scope, as <see cref="OssClientOptions.Product"/>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="region"/> is not a region id, or <paramref name="product"/> no product.
    /// </exception>
    public OssPostForm Sign(
        OssCredentials credentials, string? region = null, TimeProvider? timeProvider = null, string product = OssHost.DefaultProduct)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return region is null
            ? SignV1(credentials)
            : PostPolicySigner.SignV4(
                this,
                credentials,
                OssRegion.Checked(region),
                OssEndpoint.CheckedProduct(product),
                (timeProvider ?? TimeProvider.System).GetUtcNow());
    }

    /// <summary>Signs as a client does.</summary>
    internal OssPostForm Sign(OssCredentials credentials, OssSigner signer, OssEndpoint endpoint, DateTimeOffset now) =>
        signer is V4Signer ? PostPolicySigner.SignV4(this, credentials, endpoint.Region!, endpoint.Product, now) : SignV1(credentials);

    private OssPostForm SignV1(OssCredentials credentials) => PostPolicySigner.SignV1(PostPolicyJson.Write(this, []), credentials);

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

    private static string[] Texts(IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count == 0
            ? throw new ArgumentException("Give at least one value.", nameof(values))
            : [.. values.Select(static (value, index) => Text(value, $"values[{index}]"))];
    }
}
