import { mount } from "svelte";
import App from "./app/App.svelte";
import "./styles/index.css";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app to draw into");
mount(App, { target });
