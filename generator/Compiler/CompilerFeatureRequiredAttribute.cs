namespace System.Runtime.CompilerServices;

/// <summary>
/// The attribute with which the compiler marks constructors of types with <c>required</c> members; netstandard2.0 does not define it.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
