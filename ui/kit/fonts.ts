// Fonts are bundled: the pages may load nothing from elsewhere, and no font of the system is counted on.
import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@fontsource-variable/noto-sans';
import './base.css';
