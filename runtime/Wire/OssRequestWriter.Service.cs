using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Wire;

/// <content>The paths and resources of operations that belong to a service.</content>
public sealed partial class OssRequestWriter
{
    private readonly List<KeyValuePair<string, string?>> _placeholders = [];
    private readonly Utf8Buffer _sentPath = new(capacity: 0);

    /// <summary>The decoded path that begins with fixed text, without its leading slash; null for the path of a bucket or object.</summary>
    internal string? ServicePath { get; private set; }

    /// <summary>The resource that is signed in front of the path, without slashes around it; null when the path itself is signed.</summary>
    internal string? SignedResource { get; private set; }

    /// <summary>Adds a segment of fixed text to the path.</summary>
    /// <param name="text">The text.</param>
    public void Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _sentPath.Append((byte)'/');
        _sentPath.AppendEscapedQuery(text);
        ServicePath = ServicePath is null ? text : $"{ServicePath}/{text}";
        _rendered = false;
    }

    /// <summary>Adds the value of a member to the path, as one segment: a slash in it is percent-encoded.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The C# name of the member.</param>
    /// <exception cref="ArgumentException">The value is null or empty, or contains an unpaired surrogate.</exception>
    public void Label(string value, string member)
    {
        Required(!string.IsNullOrEmpty(value), member);
        Check(MemberRules.OfText(value), member);
        Segment(value);
    }

    /// <summary>Sets the value of a placeholder in the hosts and resources of the operation's service.</summary>
    /// <param name="name">The name of the placeholder.</param>
    /// <param name="value">The value; null for none.</param>
    /// <param name="member">The C# name of the member, for error messages.</param>
    /// <exception cref="ArgumentException">The value contains an unpaired surrogate.</exception>
    public void Placeholder(string name, string? value, string member)
    {
        Check(MemberRules.OfText(value), member);
        _placeholders.Add(new(name, value));
    }

    /// <summary>Returns the value of a placeholder, or null when it has none.</summary>
    internal string? FindPlaceholder(string name)
    {
        foreach (var (known, value) in _placeholders)
        {
            if (known == name)
            {
                return value;
            }
        }

        return name == nameof(Bucket) ? BucketName : null;
    }

    /// <summary>Sets what the service determines: the host, unless the request has one, and the resource that is signed.</summary>
    internal void SetService(string? host, string? resource)
    {
        HostOverride ??= host;
        SignedResource = resource;
        _rendered = false;
    }

    private void RenderTarget()
    {
        if (ServicePath is null && SignedResource is null)
        {
            _target.Render(BucketName, ObjectKey, QueryPairs);
            return;
        }

        var path = ServicePath ?? ObjectKey;
        _target.Render(
            BucketName,
            ObjectKey,
            QueryPairs,
            ServicePath is null ? default : _sentPath.Written,
            SignedResource is null ? path : $"{SignedResource}/{path}");
    }

    private void ResetService()
    {
        _placeholders.Clear();
        _sentPath.Clear();
        ServicePath = SignedResource = null;
    }
}
