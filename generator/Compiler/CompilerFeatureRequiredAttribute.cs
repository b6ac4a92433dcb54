namespace System.Runtime.CompilerServices;

/// <summary>
/// The attribute that the compiler applies to constructors of types with <c>required</c> members. It is declared here because
/// netstandard2.0 doesn't contain it.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
