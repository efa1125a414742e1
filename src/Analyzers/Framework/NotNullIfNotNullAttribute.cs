namespace System.Diagnostics.CodeAnalysis;

/// <summary>Known to the compiler, but not part of .NET Standard: a result is null only where the named argument is.</summary>
[AttributeUsage(AttributeTargets.ReturnValue)]
sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    public string ParameterName => parameterName;
}
